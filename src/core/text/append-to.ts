// Lists by a key, each in the order in which its values come.

/** Appends to the list of a key; the first value makes it. */
export function appendTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
