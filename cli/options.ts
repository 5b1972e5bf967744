import { InvalidArgumentError } from 'commander';
import { MANNERS, type Manner } from '../mock-server/settings.js';
import { editionIds } from '../openapi/editions.js';
import { suggestion } from '../openapi/nearest.js';

/** Reads an absolute http(s) URL. */
export function asUrl(text: string): URL {
  if (!URL.canParse(text)) throw new InvalidArgumentError('It should be a URL such as http://127.0.0.1:9000');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new InvalidArgumentError('Only http and https URLs can be reached.');
  return url;
}

/** Reads what a mock is to be instead of what the document says. */
export function asManner(text: string): Manner {
  const found = MANNERS.find((manner) => manner === text);
  if (found === undefined) throw new InvalidArgumentError(`No mock behaves like that; ${suggestion(text, MANNERS)}`);
  return found;
}

/** Reads the name of an edition. */
export function asEdition(text: string): string {
  if (!editionIds.includes(text))
    throw new InvalidArgumentError(`There is no such edition; ${suggestion(text, editionIds)}`);
  return text;
}

/** Reads the names of editions: one, several with commas between them, or `all`. */
export function asEditions(text: string): readonly string[] {
  return text === 'all' ? editionIds : [...new Set(text.split(',').map((id) => asEdition(id.trim())))];
}

/** Reads a TCP port; 0 asks for a free one. What is empty is no port: an unset variable of a script asks for nothing. */
export function asPort(text: string): number {
  const port = Number(text);
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  return port;
}

/** Reads ports with commas between them. */
export function asPorts(text: string): readonly number[] {
  return text.split(',').map((port) => asPort(port.trim()));
}

/** Reads absolute http(s) URLs with commas between them. */
export function asUrls(text: string): readonly URL[] {
  return text.split(',').map((url) => asUrl(url.trim()));
}

/** Reads a positive number. */
export function asPositive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError('It should be a number above 0.');
  return number;
}

/** Reads a whole number from 1 on. */
export function asCount(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It should be a whole number from 1 on.');
  return number;
}

/**
 * Reads a share such as `85%`; gives 0 to 1. Without the sign, up to 1 but for 0, it may be meant as a fraction, and to
 * take 0.85 for less than one percent would ask for nothing.
 */
export function asShare(text: string): number {
  const [, digits = 'none', sign] = /^(\d+(?:\.\d+)?)\s*(%)?$/.exec(text) ?? [];
  const percent = Number(digits);
  const isFraction = sign === undefined && percent > 0 && percent <= 1;
  if (isFraction || !(percent >= 0 && percent <= 100))
    throw new InvalidArgumentError('It should be a percentage such as 85%.');
  return percent / 100;
}

/** Collects an option that may be given several times. */
export function collect(text: string, before: readonly string[]): string[] {
  return [...before, text];
}
