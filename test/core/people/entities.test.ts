// HTML entities in names: those that are replaced, and what is none.
import { decodeEntities } from '../../../src/core/people/entities';
import { table } from '../table';

table('decodeEntities', decodeEntities, [
  ['M&uuml;ller', 'Müller'],
  ['&Eacute;lo&iuml;se &amp; Zo&eacute;', 'Éloïse & Zoé'],
  ['O&#039;Brien', "O'Brien"],
  ['O&#8217;Brien', "O'Brien"],
  ['O&#8216;Brien', "O'Brien"],
  ['O&rsquo;Brien', "O'Brien"],
  ['O&apos;Brien', "O'Brien"],
  ['Le&nbsp;Goff', 'Le Goff'],
  ['Le&#160;Goff', 'Le Goff'],
  ['Le&#xA0;Goff', 'Le Goff'],
  ['&#xe9;&#xE9;&#233;', 'ééé'],
  ['&OElig;dipe, b&oelig;uf', 'Œdipe, bœuf'],
  ['&yuml;&iexcl;', 'ÿ¡'],
  ['Roy&ndash;Pic&mdash;Bay', 'Roy-Pic-Bay'],
  ['soft&shy;hyphen', 'softhyphen'],
  ['&lt;&gt;&quot;&euro;', '<>"€'],
  ['&#128512;', '😀'],
  ['LEF&EGRAVE;VRE &AMP; M&UUML;LLER&NBSP;', 'LEFÈVRE & MÜLLER '],
  ['WEI&SZLIG;, &OELIG;', 'WEISS, Œ'],
  ['D&J; &UNKNOWN;', 'D&J; &UNKNOWN;'],
  // No entity, or none that a text may hold.
  ['Roy & Pic', 'Roy & Pic'],
  ['&unknown; &eacute', '&unknown; &eacute'],
  ['&#31;&#127;&#159;&#0;', '&#31;&#127;&#159;&#0;'],
  ['&#32;&#126;&#161;', ' ~¡'],
  ['&#xd7ff;&#xd800;&#xdfff;&#xe000;', '\ud7ff&#xd800;&#xdfff;\ue000'],
  ['&#x10ffff;&#x110000;', '\u{10ffff}&#x110000;'],
  ['', ''],
]);
