import type { Paint } from '../encoding/palette.ts';
import type { Language } from '../i18n/language.ts';
import { wrapText } from '../layout/wrapText.ts';
import { PictureFrame } from '../pictures/PictureFrame.tsx';
import {
  axisEnd,
  tellBounded,
  tellCareer,
  tellReading,
  tellThreshold,
  tellVerdict,
  type ClaimStep,
} from '../views/article/index.ts';

/** px of a picture of one claim: the format that networks share. */
const CLAIM_PICTURE = { width: 1200, height: 630 } as const;

const MARGIN = 56;
const ROOM = CLAIM_PICTURE.width - 2 * MARGIN;
/** how much wider than measured a text may turn out, bold or in a broad font */
const SLACK = 1.1;

export interface ClaimPictureProps {
  readonly step: ClaimStep;
  readonly language: Language;
  readonly paint: Paint;
  /** the line at the foot */
  readonly credit: string;
}

interface Line {
  readonly text: string;
  readonly y: number;
}

/** One claim as a picture that stands alone: what was said and by whom, the verdict, the number with what it may be, the source. */
export function ClaimPicture({ step, language, paint, credit }: ClaimPictureProps) {
  const { t, text } = language;
  const verdict = tellVerdict(step, Object.values(step.judged)[0]?.verdict ?? 'untestable', language);
  const ink = paint.surface('text');
  const quiet = paint.surface('secondary');
  const { said, by, chip, shown, number, threshold, bars } = layoutCard(step, language);
  return (
    <PictureFrame
      size={CLAIM_PICTURE}
      title={`${text(step.claim.text)} ${verdict}`}
      description={shown}
      paint={paint}
      locale={language.locale}
    >
      <text x={MARGIN} y={66} fontSize={20} fill={quiet}>
        {t('article.claim.card')}
      </text>
      <Lines lines={said.lines} size={said.size} fill={ink} bold />
      <Lines lines={by.lines} size={by.size} fill={quiet} />
      <rect x={MARGIN} y={chip} width={10} height={34} fill={ink} />
      <text x={MARGIN + 24} y={chip + 27} fontSize={28} fontWeight="600" fill={ink}>
        {verdict}
      </text>
      <Lines lines={number.lines} size={number.size} fill={ink} />
      {threshold !== null && <Lines lines={threshold.lines} size={threshold.size} fill={quiet} />}
      {bars.map((bar) => (
        <ReadingBar key={bar.y} {...bar} paint={paint} />
      ))}
      <text x={MARGIN} y={CLAIM_PICTURE.height - 28} fontSize={16} fill={quiet}>
        {credit}
      </text>
    </PictureFrame>
  );
}

/** What a card says, and where from top to bottom. */
function layoutCard(step: ClaimStep, language: Language) {
  const { t, text } = language;
  const { claim, trial, career } = step;
  const judged = Object.values(step.judged)[0] ?? null;

  const said = placed(text(claim.text), [44, 38, 32], 3, 128);
  const by = placed(
    `${t('article.by', { who: text(claim.attribution) })} · ${t(`article.kind.${claim.kind}`)}`,
    [20],
    2,
    said.end + 14,
  );
  const chip = by.end + 16;
  const rows =
    judged === null || trial === null || career !== null
      ? []
      : [
          { label: t('article.row.value'), told: judged.reading },
          ...(judged.against === null ? [] : [{ label: t('article.row.against'), told: judged.against }]),
        ];
  const shown =
    career !== null
      ? tellCareer(career, language)
      : judged === null
        ? text(claim.limits)
        : tellBounded(judged.reading, language);
  const compared = rows.length > 1;
  // Where two readings are compared, each stands at its bar.
  const number = placed(
    compared ? '' : shown,
    [26, 22],
    judged === null ? 5 : 3,
    chip + (compared ? 44 : 66),
  );
  const threshold =
    trial === null || judged === null || career !== null
      ? null
      : placed(tellThreshold(trial, judged.reading, compared, language), [20], 2, number.end + 6);
  const most = axisEnd(
    rows.map(({ told }) => told),
    trial?.threshold ?? null,
  );
  const top = (threshold?.end ?? number.end) + (compared ? 40 : 26);
  const row = compared ? 64 : 46;
  const hasRoom = top + rows.length * row < CLAIM_PICTURE.height - 60;
  const bars = rows.flatMap(({ label, told }, i) =>
    told === null || !hasRoom
      ? []
      : {
          y: top + i * row,
          label: compared ? `${label}: ${tellReading(told, language)}` : null,
          told,
          most,
          threshold: compared ? null : (trial?.threshold ?? null),
        },
  );
  return { said, by, chip, shown, number, threshold, bars };
}

type Bar = ReturnType<typeof layoutCard>['bars'][number];

/** What a number may be, on an axis from 0 to `most`, with the threshold that it is held against. */
function ReadingBar({ y, label, told, most, threshold, paint }: Bar & { readonly paint: Paint }) {
  const x = (amount: number) => MARGIN + (Math.min(Math.max(amount, 0), most) / most) * ROOM;
  return (
    <g>
      {label !== null && (
        <text x={MARGIN} y={y - 10} fontSize={20} fill={paint.surface('secondary')}>
          {label}
        </text>
      )}
      <line x1={x(0)} x2={x(most)} y1={y + 12} y2={y + 12} stroke={paint.surface('guide')} strokeWidth={2} />
      <line
        x1={x(told.bounds.low)}
        x2={x(told.bounds.high)}
        y1={y + 12}
        y2={y + 12}
        stroke={paint.surface('bracket')}
        strokeWidth={10}
        strokeLinecap="round"
      />
      {threshold !== null && (
        <line
          x1={x(threshold)}
          x2={x(threshold)}
          y1={y - 4}
          y2={y + 28}
          stroke={paint.surface('text')}
          strokeWidth={2}
          strokeDasharray="4 3"
        />
      )}
      {told.value !== null && <circle cx={x(told.value)} cy={y + 12} r={9} fill={paint.surface('accent')} />}
    </g>
  );
}

function Lines({
  lines,
  size,
  fill,
  bold = false,
}: {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
}) {
  return lines.map(({ text, y }) => (
    <text key={y} x={MARGIN} y={y} fontSize={size} fontWeight={bold ? '600' : undefined} fill={fill}>
      {text}
    </text>
  ));
}

/** A text in at most so many lines below `top`, in the largest of the sizes that does it; the last size is cut with an ellipsis. */
function placed(
  text: string,
  sizes: readonly number[],
  most: number,
  top: number,
): { readonly lines: readonly Line[]; readonly size: number; readonly end: number } {
  const wrap = (size: number) => wrapText(text, size, ROOM / SLACK);
  const size = sizes.find((each) => wrap(each).length <= most) ?? sizes.at(-1) ?? 20;
  const all = wrap(size);
  const kept = all.length > most ? [...all.slice(0, most - 1), `${all[most - 1] ?? ''}…`] : all;
  const step = Math.round(size * 1.3);
  return {
    size,
    lines: kept.map((line, i) => ({ text: line, y: top + Math.round(size * 0.85) + i * step })),
    end: top + kept.length * step,
  };
}
