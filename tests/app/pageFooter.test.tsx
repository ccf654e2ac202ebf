/** @vitest-environment jsdom */
import { act, cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PageFooter } from '../../src/app/PageFooter.tsx';
import { withFilter } from '../../src/store/updates.ts';
import { make } from '../support/fixtures.ts';
import { mount } from '../support/mount.tsx';

afterEach(cleanup);

const print = (type: 'beforeprint' | 'afterprint') =>
  act(() => {
    window.dispatchEvent(new Event(type));
  });

describe('the foot of the page', () => {
  it('says on paper alone which version is printed, and the address of what is printed', () => {
    const dataset = make.dataset({ departures: [make.departure('a', { left: '2017' })] });
    const { store } = mount(<PageFooter />, dataset);
    act(() => store.setState(withFilter('time', { from: 2017, to: 2017 })));
    const text = () => document.querySelector('footer')?.textContent ?? '';
    expect(text()).not.toContain(dataset.meta.version);
    print('beforeprint');
    expect(text()).toContain(`Data version ${dataset.meta.version}`);
    expect(text()).toMatch(/\?view=.*time=2017/);
    print('afterprint');
    expect(text()).not.toContain(dataset.meta.version);
  });
});
