import { useEffect, useId, useRef, useState } from 'react';
import type { Locale } from '../../i18n/locales.ts';
import { ForeignText } from '../../views/ForeignText.tsx';
import { droppedInput, inputOf, isTyped, textInput } from './dropped.ts';
import type { OwnInput } from './openInput.ts';
import { samplePath, SAMPLES } from './samples.ts';
import { ownWords } from './words/index.ts';

/** A file to drop or choose, a table to paste, an address: and what happens to it. */
export function ChooseInput({
  locale,
  site,
  isOver,
  onOpen,
}: {
  readonly locale: Locale;
  /** address of the folder of the site, with a slash at the end */
  readonly site: string;
  /** something is held over the page that can be dropped */
  readonly isOver: boolean;
  readonly onOpen: (input: OwnInput) => void;
}) {
  const w = ownWords(locale);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    // Heard of until it is taken out, and by nothing that stays with it: a browser may keep the field for longer than the page has it.
    const onPick = () => {
      const picked = inputOf(input?.files ?? []);
      if (picked !== null) onOpen(picked);
    };
    // Wherever in the page the focus is: there is nothing else that a table could be pasted into.
    const onPaste = ({ clipboardData, target }: ClipboardEvent) => {
      const pasted = droppedInput(clipboardData);
      if (pasted?.kind === 'file' || (pasted !== null && !isTyped(target))) onOpen(pasted);
    };
    const page = input?.ownerDocument;
    input?.addEventListener('change', onPick);
    page?.addEventListener('paste', onPaste);
    return () => {
      input?.removeEventListener('change', onPick);
      page?.removeEventListener('paste', onPaste);
      // Alone, so that what stood around it can go.
      input?.remove();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the field goes with the end of this; what it calls stays the same
  }, []);
  return (
    <div className="own-choose">
      <p className="own-stays">{w.stays}</p>
      <div className={isOver ? 'own-drop over' : 'own-drop'}>
        <p>{w.drop}</p>
        <label className="own-file">
          <span>{w.choose}</span>
          <input
            ref={field}
            type="file"
            accept=".csv,.tsv,.tab,.txt,.json,.xlsx,text/csv,text/tab-separated-values,text/plain,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          />
        </label>
        <p className="aside">{w.kinds}</p>
      </div>
      <PasteForm locale={locale} onOpen={onOpen} />
      <AddressForm locale={locale} onOpen={onOpen} />
      <Samples locale={locale} site={site} onOpen={onOpen} />
    </div>
  );
}

interface PartProps {
  readonly locale: Locale;
  readonly onOpen: (input: OwnInput) => void;
}

/** A table that is pasted. */
function PasteForm({ locale, onOpen }: PartProps) {
  const w = ownWords(locale);
  const [pasted, setPasted] = useState('');
  const id = useId();
  return (
    <form
      className="own-part"
      onSubmit={(event) => {
        event.preventDefault();
        const input = textInput(pasted);
        if (input !== null) onOpen(input);
      }}
    >
      <label htmlFor={`${id}-paste`}>{w.paste}</label>
      <textarea
        id={`${id}-paste`}
        rows={4}
        spellCheck={false}
        value={pasted}
        onInput={({ currentTarget }) => setPasted(currentTarget.value)}
      />
      <button type="submit" className="quiet bordered" disabled={pasted.trim() === ''}>
        {w.pasteRead}
      </button>
    </form>
  );
}

/** The address of a file. */
function AddressForm({ locale, onOpen }: PartProps) {
  const w = ownWords(locale);
  const [address, setAddress] = useState('');
  const id = useId();
  return (
    <form
      className="own-part"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== '') onOpen({ kind: 'address', address });
      }}
    >
      <label htmlFor={`${id}-address`}>{w.address}</label>
      <input
        id={`${id}-address`}
        className="field"
        type="url"
        autoComplete="off"
        spellCheck={false}
        value={address}
        aria-describedby={`${id}-help`}
        onInput={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      <span id={`${id}-help`} className="aside">
        {w.addressHelp}
      </span>
      <button type="submit" className="quiet bordered" disabled={address.trim() === ''}>
        {w.addressRead}
      </button>
    </form>
  );
}

/** What a row needs, and tables to start from. */
function Samples({ locale, site, onOpen }: PartProps & { readonly site: string }) {
  const w = ownWords(locale);
  return (
    <div className="own-part">
      <p>{w.needs}</p>
      <p>
        {w.sample}{' '}
        {SAMPLES.map(({ path, name }, i) => (
          <span key={path}>
            {i > 0 && ' · '}
            <a href={site + path} download="">
              <ForeignText language={{ locale }}>{w[name]}</ForeignText>
            </a>
          </span>
        ))}
      </p>
      <button
        type="button"
        className="quiet bordered"
        onClick={() => onOpen({ kind: 'address', address: site + samplePath(locale) })}
      >
        {w.sampleOpen}
      </button>
    </div>
  );
}
