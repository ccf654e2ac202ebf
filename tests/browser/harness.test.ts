import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, openPage, serveHosts, siteOrigin, type Hosts } from './harness.ts';

const page = (body: string) => ({
  body: `<!doctype html><html lang="en"><title>t</title><main>${body}</main></html>`,
});

describe('the guards of the browser tests', () => {
  let hosts: Hosts;
  beforeAll(async () => {
    hosts = await serveHosts({
      '/quiet': page('<h1>Nothing happens here</h1>'),
      '/warns': page('<script>console.warn("careful")</script>'),
      '/throws': page('<script>setTimeout(() => { throw new Error("broken") })</script>'),
      '/rejects': page('<script>Promise.reject(new Error("unkept"))</script>'),
      '/leaves': page('<script src="https://cdn.example/a.js"></script>'),
      '/inline': {
        ...page('<p style="color:red">red</p>'),
        headers: { 'content-security-policy': "style-src 'self'" },
      },
      '/unlabelled': page('<h1>Form</h1><input>'),
      '/frame': page(`<h1>Host</h1><iframe title="chart" src="${siteOrigin()}/"></iframe>`),
    });
  });
  afterAll(() => hosts.close());

  it.each([
    ['/warns', /console warning: careful/],
    ['/throws', /page error: .*broken/],
    ['/rejects', /page error: .*unkept/],
    ['/leaves', /request to another origin: https:\/\/cdn\.example\/a\.js/],
    ['/inline', /policy violation: style-src-attr/],
  ])('fail the page %s', async (path, problem) => {
    const opened = await openPage({ origin: hosts.origin, path });
    await expect.poll(() => opened.problems.join('\n')).toMatch(problem);
    await expect(opened.close()).rejects.toThrow(problem);
  });

  it('let a problem pass that a test is about', async () => {
    const { close } = await openPage({ origin: hosts.origin, path: '/warns', expected: [/careful/] });
    await close();
  });

  it('let a quiet page pass, and the site in a frame of another site', async () => {
    await (await openPage({ origin: hosts.origin, path: '/quiet' })).close();
    const { page: host, close } = await openPage({ origin: hosts.origin, path: '/frame' });
    await host.frameLocator('iframe').locator('h1').waitFor();
    await close();
  });

  it('see what axe sees, in the scope asked for', async () => {
    const opened = await openPage({ origin: hosts.origin, path: '/unlabelled' });
    expect((await axe(opened.page)).join('\n')).toContain('label (critical)');
    expect(await axe(opened.page, 'h1')).toEqual([]);
    await opened.close();
  });
});
