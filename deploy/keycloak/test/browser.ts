const maxRedirects = 15;

/** Where a browser came to rest, and what was there. */
export interface Page {
  url: string;
  body: string;
}

export interface Browser {
  open(url: string): Promise<Page>;
  /** Fills in and sends the page's only form. */
  submit(page: Page, fields: Record<string, string>): Promise<Page>;
}

/**
 * As much of a browser as a sign-in needs: cookies by path, redirects, a form. It stops at the door of
 * `home`, which need not be there.
 */
export function openBrowser(home: string): Browser {
  const cookies = new Map<string, { path: string; pair: string }>();

  function cookiesFor(url: string): string {
    const { pathname } = new URL(url);
    const sent = [...cookies.values()].filter(({ path }) => pathname.startsWith(path));
    return sent.map(({ pair }) => pair).join('; ');
  }

  function keep(setCookie: string): void {
    const [pair = ''] = setCookie.split(';');
    const path = /;\s*path=([^;]+)/i.exec(setCookie)?.[1] ?? '/';
    cookies.set(`${path} ${pair.split('=')[0]}`, { path, pair });
  }

  async function go(start: string, init: RequestInit): Promise<Page> {
    let url = start;
    let request = init;
    for (let hop = 0; hop < maxRedirects; hop += 1) {
      const headers = { ...(request.headers as object), cookie: cookiesFor(url) };
      const response = await fetch(url, { ...request, headers, redirect: 'manual' });
      response.headers.getSetCookie().forEach(keep);
      const location = response.headers.get('location');
      if (location === null) return { url, body: await response.text() };
      url = new URL(location, url).href;
      request = {};
      if (url.startsWith(`${home}/`)) return { url, body: '' };
    }
    throw new Error(`more than ${maxRedirects} redirects from ${start}`);
  }

  return {
    open: (url) => go(url, {}),
    submit(page, fields) {
      const action = /<form[^>]*action="([^"]+)"/.exec(page.body)?.[1];
      if (action === undefined) throw new Error(`there is no form at ${page.url}`);
      return go(new URL(action.replaceAll('&amp;', '&'), page.url).href, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      });
    },
  };
}

/** What a person reads on a page. */
export function textOf({ body }: Page): string {
  return body
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}
