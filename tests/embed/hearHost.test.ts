// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { hearHost } from '../../src/embed/hearHost.ts';

const say = (data: unknown, source: Window | null = window) =>
  dispatchEvent(new MessageEvent('message', { data, source }));

it('hands on what the page said before anybody listened, in its order, and then the rest', () => {
  const hear = hearHost(window);
  say('one');
  say('of a stranger', null);
  say('two');
  const heard: unknown[] = [];
  hear((message) => heard.push(message));
  expect(heard).toEqual(['one', 'two']);
  say('three');
  say('of a stranger', null);
  expect(heard).toEqual(['one', 'two', 'three']);
});

it('keeps the first hundred messages of a page that says too much', () => {
  const hear = hearHost(window);
  for (let i = 0; i < 10_000; i += 1) say(i);
  const heard: unknown[] = [];
  hear((message) => heard.push(message));
  expect(heard).toEqual(Array.from({ length: 100 }, (_, i) => i));
});
