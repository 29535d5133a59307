/** One colour on one background, as CSS custom properties need it. */
export type AccentShades = { accent: string; text: string; soft: string };

/** WCAG 2.2 AA for text of any size. */
export const MINIMUM_CONTRAST = 4.5;

const LIGHT_PAGE = '#ffffff';
const DARK_PAGE = '#12161b';

/** Everything that links stand on: the surfaces and soft tints of app.css, each look's page first. */
export const GROUNDS = {
  light: [LIGHT_PAGE, '#f5f6f8', '#e6f4ea', '#fdf1d8', '#fdeaea', '#eceff3'],
  dark: [DARK_PAGE, '#191e25', '#1e242c', '#16301f', '#362a10', '#3d1a1c', '#2a313b'],
};

type Rgb = [number, number, number];

/**
 * Makes the institution's colour readable: for the light and the dark look the nearest shade with a
 * sufficient contrast on every ground and on its own soft tint, and the text that can stand on it.
 * @param colour `#rrggbb`
 */
export function accentPalette(colour: string): { light: AccentShades; dark: AccentShades } {
  return {
    light: shades(colour, GROUNDS.light, '#000000'),
    dark: shades(colour, GROUNDS.dark, '#ffffff'),
  };
}

function shades(colour: string, grounds: string[], towards: string): AccentShades {
  const page = grounds[0] ?? LIGHT_PAGE;
  let accent = colour;
  let soft = mix(page, accent, 0.1);
  for (let step = 1; step <= 50; step += 1) {
    soft = mix(page, accent, 0.1);
    const readableOn = (ground: string) => contrast(accent, ground) >= MINIMUM_CONTRAST;
    if ([...grounds, soft].every(readableOn)) break;
    accent = mix(colour, towards, step / 50);
  }
  const text = contrast('#ffffff', accent) >= contrast(DARK_PAGE, accent) ? '#ffffff' : DARK_PAGE;
  return { accent, text, soft };
}

/** WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = toRgb(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(from: string, to: string, share: number): string {
  const target = toRgb(to);
  const channels = toRgb(from).map((channel, index) =>
    Math.round(channel + ((target[index] ?? 0) - channel) * share),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function toRgb(colour: string): Rgb {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16)) as Rgb;
}
