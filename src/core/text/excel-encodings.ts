// The encodings in which Excel saves a CSV besides UTF-8: for Windows, for Macintosh, and "MS-DOS".
import { byteTable, WINDOWS_1252 } from './one-byte';

export type OneByteEncoding = 'windows-1252' | 'macintosh' | 'cp850';

/** What each byte stands for. */
export const ONE_BYTE: Readonly<Record<OneByteEncoding, Uint16Array>> = {
  'windows-1252': WINDOWS_1252,
  macintosh: byteTable(
    0x80,
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  ),
  cp850: byteTable(
    0x80,
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ),
};
