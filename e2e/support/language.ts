import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { Deviation, equal } from './deviation.ts';

type Texts = { [key: string]: string | Texts };

/** Shorter ones are too often the same in both languages, or part of a name. */
const LETTERS_AT_LEAST = 4;

/**
 * Makes the check that a page speaks English alone: it fails on any French text that has an English twin, of the
 * portal's own or in what else is given.
 *
 * @param data what pages show of the services: each `{ fr, en }` in it counts
 * @param names that are French in English, too: of programmes, of a centre
 */
export function createEnglishOnly(data: unknown, names: string[]): (page: Page) => Promise<void> {
  const pairs = [...localeTwins(readTexts('fr'), readTexts('en')), ...twinsIn(data)];
  const english = pairs.map(({ en }) => en).join('\n');
  const french = [...new Set(pairs.flatMap(({ fr }) => fragments(fr)))].filter(
    (text) => !holds([text]).test(english),
  );
  const anyFrench = holds(french);
  return async (page) => {
    equal(await page.locator('html').getAttribute('lang'), 'en', `the language of ${page.url()}`);
    const text = names.reduce((rest, name) => rest.replaceAll(name, ' '), await textOf(page));
    const found = anyFrench.exec(text);
    if (found === null) return;
    const around = text.slice(Math.max(0, found.index - 60), found.index + 100);
    throw new Deviation('no French text', `« ${found[0]} » on ${page.url()}: …${around}…`);
  };
}

type Twin = { fr: string; en: string };

function readTexts(language: 'fr' | 'en'): Texts {
  const file = new URL(`../../frontend/app/locales/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}

function localeTwins(french: Texts, english: Texts): Twin[] {
  return Object.entries(french).flatMap(([key, fr]) => {
    const en = english[key];
    if (typeof fr === 'string') return [{ fr, en: typeof en === 'string' ? en : '' }];
    return typeof en === 'object' ? localeTwins(fr, en) : [];
  });
}

function twinsIn(data: unknown): Twin[] {
  if (typeof data !== 'object' || data === null) return [];
  const { fr, en } = data as Partial<Twin>;
  if (typeof fr === 'string' && typeof en === 'string') return [{ fr, en }];
  return Object.values(data).flatMap(twinsIn);
}

/** What stands between the values that are put in; lists (of months) are taken apart. */
function fragments(text: string): string[] {
  return text
    .split(/\{\{\w+\}\}|,/)
    .map((part) => part.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((part) => (part.match(/\p{L}/gu)?.length ?? 0) >= LETTERS_AT_LEAST);
}

/** Whole words of any of these. */
function holds(texts: string[]): RegExp {
  const any = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'iu');
}

/** All that is read or read out, but for what is marked as French. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    body.querySelectorAll('[lang="fr"], script, style').forEach((other) => other.remove());
    const named = ['aria-label', 'title', 'alt', 'placeholder'].flatMap((attribute) =>
      Array.from(body.querySelectorAll(`[${attribute}]`), (one) => one.getAttribute(attribute)),
    );
    // A space between elements: words of two of them are not one.
    const words: string[] = [document.title, ...named.map((text) => text ?? '')];
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '');
    // Addresses are names too.
    return words
      .join(' ')
      .replace(/\S+@\S+/g, ' ')
      .replace(/\s+/g, ' ');
  });
}
