import type { Colour } from '../cast/pictures.js';

/** A server may store pictures in a format that keeps colours nearly: of 255, so much may be lost of each. */
const TOLERANCE = 40;

/** Whether the quarters of a picture have the colours that are due, nearly. False for no picture. */
export function hasColours(colours: readonly Colour[] | undefined, due: readonly Colour[]): boolean {
  return colours?.every((colour, quarter) => isLike(colour, due[quarter])) === true;
}

function isLike(colour: Colour, due: Colour = [0, 0, 0]): boolean {
  return colour.every((part, index) => Math.abs(part - (due[index] ?? 0)) <= TOLERANCE);
}
