/** @vitest-environment jsdom */
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Selection } from '../../src/state/linkState.ts';
import { DeparturesContext, useDeparturesValue } from '../../src/store/context.ts';
import { createDepartureStore } from '../../src/store/createDepartureStore.ts';
import { withLocale } from '../../src/store/updates.ts';
import { LinkBase, SelectionLink } from '../../src/views/SelectionLink.tsx';
import { make } from '../support/fixtures.ts';

afterEach(cleanup);

const dataset = make.dataset({
  labs: [make.lab('lab-a', { parent: 'company' })],
  organizations: [make.organization('company'), make.organization('startup')],
  departures: [
    make.departure('a--2019', { left: '2019', destinations: [make.destination('startup')] }),
    make.departure('a--2021', { left: '2021' }),
    make.departure('b--2020', { person: 'b', left: '2020' }),
  ],
});

interface Where {
  readonly base?: string;
  readonly opened?: 'en' | 'zh';
  readonly read?: 'en' | 'zh';
}

function hrefOf(to: Selection, { base = '', opened = 'en', read = opened }: Where = {}): string | null {
  const store = createDepartureStore({ locale: opened });
  store.setState(withLocale(read));
  function Mount() {
    return (
      <DeparturesContext value={useDeparturesValue(dataset, store)}>
        <LinkBase value={base}>
          <SelectionLink to={to} className="link">
            name
          </SelectionLink>
        </LinkBase>
      </DeparturesContext>
    );
  }
  const { container, unmount } = render(<Mount />);
  const href = container.querySelector('a')!.getAttribute('href');
  unmount();
  return href;
}

describe('a name', () => {
  it('leads to the page of a person, of a lab, and of a company with labs', () => {
    expect(hrefOf({ type: 'person', id: 'b' })).toBe('people/b/');
    expect(hrefOf({ type: 'departure', id: 'b--2020' })).toBe('people/b/');
    expect(hrefOf({ type: 'departure', id: 'a--2019' })).toBe('people/person-a/#a--2019');
    expect(hrefOf({ type: 'place', id: 'lab-a' })).toBe('labs/lab-a/');
    expect(hrefOf({ type: 'place', id: 'company' })).toBe('labs/company/');
  });

  it('leads to the card where there is no page', () => {
    expect(hrefOf({ type: 'place', id: 'startup' })).toBe('?sel=place:startup');
  });

  it('leads to the page in the language that is read, from wherever the page was opened', () => {
    const to = { type: 'place', id: 'lab-a' } as const;
    expect(hrefOf(to, { opened: 'en', read: 'zh' })).toBe('zh/labs/lab-a/');
    expect(hrefOf(to, { opened: 'zh', read: 'en' })).toBe('../labs/lab-a/');
    expect(hrefOf(to, { opened: 'zh' })).toBe('labs/lab-a/');
    expect(hrefOf(to, { base: 'https://example.org/' })).toBe('https://example.org/labs/lab-a/');
  });

  it('opens the card on a plain press, and leaves any other to the browser', () => {
    const onFollow = vi.fn<() => void>();
    function Mount() {
      return (
        <DeparturesContext value={useDeparturesValue(dataset, createDepartureStore())}>
          <SelectionLink to={{ type: 'person', id: 'b' }} className="link" onFollow={onFollow}>
            name
          </SelectionLink>
        </DeparturesContext>
      );
    }
    render(<Mount />);
    const link = screen.getByRole('link');
    const press = (init: MouseEventInit) => {
      const event = createEvent.click(link, init);
      fireEvent(link, event);
      return event.defaultPrevented;
    };
    expect(press({ ctrlKey: true })).toBe(false);
    expect(onFollow).not.toHaveBeenCalled();
    expect(press({})).toBe(true);
    expect(onFollow).toHaveBeenCalledTimes(1);
  });
});
