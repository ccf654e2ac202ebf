/** @vitest-environment jsdom */
import { cleanup, createEvent, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Timeline } from '../../../src/views/timeline/Timeline.tsx';
import { make } from '../../support/fixtures.ts';
import { mount } from '../../support/mount.tsx';

vi.mock(import('../../../src/behaviors/useContainerWidth.ts'), () => ({
  useContainerWidth: () => 1232,
  useContainer: () => ({ width: 1232, text: 1 }),
}));

afterEach(cleanup);

const dataset = make.dataset({
  departures: ['2015-03', '2019-06-01', '2023-09'].map((left, i) =>
    make.departure(`d-${i}`, { person: `p-${i}`, lab: `lab-${i}`, left }),
  ),
});

describe('the names in the lanes', () => {
  it('are links to the pages of the people, which the keyboard passes by and a plain press does not follow', () => {
    const { container } = mount(<Timeline width={1232} />, dataset);
    const links = [...container.querySelectorAll<SVGAElement>('.names a')];
    expect(links.map((link) => link.getAttribute('href')).toSorted()).toEqual([
      'people/p-0/',
      'people/p-1/',
      'people/p-2/',
    ]);
    expect(links.every((link) => link.getAttribute('tabindex') === '-1')).toBe(true);
    const press = (init: MouseEventInit) => {
      const event = createEvent.click(links[0]!, init);
      fireEvent(links[0]!, event);
      return event.defaultPrevented;
    };
    expect(press({})).toBe(true);
    expect(press({ ctrlKey: true })).toBe(false);
  });
});
