// Letters that look like those of a keyboard and are others.
import { latinised } from '../../../src/core/people/lookalikes';
import { table } from '../table';

table('latinised', latinised, [
  ['Soﬁa', 'Sofia'],
  ['Geoﬀroy', 'Geoffroy'],
  ['Ｐａｕｌ', 'Paul'],
  ['𝐏𝐚𝐮𝐥', 'Paul'],
  // Cyrillic М and а, Greek ο.
  ['\u041c\u0430rtin', 'Martin'],
  ['Dup\u03bfnd', 'Dupond'],
  ['о.roy@ch.fr', 'o.roy@ch.fr'],
  // Names in another alphabet, alone or beside a Latin one, and letters of ours.
  ['Иван', 'Иван'],
  ['\u0420\u043e\u0440\u0430', '\u0420\u043e\u0440\u0430'],
  ['Иванов Marc', 'Иванов Marc'],
  ['Hélène Łukasz-Nguyễn', 'Hélène Łukasz-Nguyễn'],
  ["D'Œil n°3 ²", "D'Œil n°3 ²"],
  ['', ''],
]);
