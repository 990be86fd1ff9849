// Text that comes without keys of its own, from dictation or a table of signs, heard by an element that is no field.

/** What TypeScript does not know yet of the browser's EditContext. */
interface EditContextLike {
  addEventListener(type: 'textupdate', listener: (event: Event & { readonly text: string }) => void): void;
  updateText(start: number, end: number, text: string): void;
  readonly text: string;
}
declare const EditContext: undefined | (new () => EditContextLike);

/** Browsers without EditContext hear keys only. */
export function hearText(element: HTMLElement, heard: (text: string) => void): void {
  if (typeof EditContext === 'undefined') return;
  const context = new EditContext();
  context.addEventListener('textupdate', ({ text }) => {
    context.updateText(0, context.text.length, '');
    if (text) heard(text);
  });
  Object.assign(element, { editContext: context });
}
