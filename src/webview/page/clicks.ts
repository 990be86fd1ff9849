// A page that is drawn anew between press and release takes the control from under the pointer, and the click with it:
// the click goes to the control in its place.

/** Keeps the clicks of everything in the page that bears a `data-focus`. */
export function keepClicks(root: HTMLElement): void {
  let pressed: HTMLElement | undefined;
  root.addEventListener('pointerdown', ({ target }) => {
    pressed = controlAt(target);
  });
  root.addEventListener('pointerup', ({ target }) => {
    const released = controlAt(target);
    if (pressed && released && !pressed.isConnected && isSame(pressed, released)) released.click();
    pressed = undefined;
  });
}

function controlAt(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest('label')?.control ?? target.closest<HTMLElement>('button, summary') ?? undefined;
}

/** One that says something else by now is not what the person meant to press. */
function isSame(pressed: HTMLElement, released: HTMLElement): boolean {
  const name = pressed.dataset.focus;
  return !!name && released.dataset.focus === name && released.textContent === pressed.textContent;
}
