import { describe, expect, it, vi } from 'vitest';
import { holdTexts, missingTexts } from '../../src/app/texts.ts';
import { createDepartureStore } from '../../src/store/createDepartureStore.ts';
import { withFilter, withLocale } from '../../src/store/updates.ts';

const late = vi.hoisted(() => ({ isThere: false, isBroken: false, release: () => {} }));

vi.mock('../../src/i18n/language.ts', async (importActual) => ({
  ...(await importActual<object>()),
  hasTexts: (locale: string) => locale === 'en' || late.isThere,
}));
vi.mock('../../src/i18n/messages/loadTexts.ts', () => ({
  loadTexts: () =>
    new Promise<null>((resolve, reject) => {
      if (late.isBroken) reject(new Error('missing'));
      late.release = () => {
        late.isThere = true;
        resolve(null);
      };
    }),
}));

function start() {
  const store = createDepartureStore({ locale: 'en' });
  holdTexts(store);
  return store;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('texts that a document does not start with', () => {
  it('are missing for their language, and for whatever is searched in all', () => {
    expect(missingTexts({ locale: 'en', q: '' })).toHaveLength(0);
    expect(missingTexts({ locale: 'zh', q: '' })).toHaveLength(1);
    expect(missingTexts({ locale: 'en', q: 'ann' })).toHaveLength(1);
  });

  it('keep the language where they fail', async () => {
    late.isBroken = true;
    const store = start();
    store.setState(withLocale('zh'));
    await settle();
    expect(store.getState().locale).toBe('en');
    late.isBroken = false;
  });

  it('are waited for by a language and by a search, and by nothing else that comes with them', async () => {
    const store = start();
    store.setState(withLocale('zh'));
    store.setState((state) => ({ ...withFilter('q', 'ann')(state), theme: 'dark' as const }));
    expect(store.getState()).toMatchObject({ locale: 'en', theme: 'dark', filters: { q: '' } });
    // Something that is said in between takes neither back.
    store.setState(withFilter('lab', ['openai']));
    late.release();
    await settle();
    expect(store.getState()).toMatchObject({ locale: 'zh', filters: { q: 'ann', lab: ['openai'] } });
  });
});
