// What each byte stands for in an encoding of one byte a character.

/** A table of 256 UTF-16 units: its own code for each byte, but for the characters from one byte on. */
export function byteTable(from: number, characters: string): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    const other = characters[byte - from] ?? '.';
    return other === '.' ? byte : other.charCodeAt(0);
  });
}

/** The five bytes that the encoding leaves undefined stand for their own codes, as browsers have it. */
export const WINDOWS_1252 = byteTable(0x80, '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ');
