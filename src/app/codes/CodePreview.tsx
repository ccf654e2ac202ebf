import { useEffect, useRef, useState } from 'react';
import { useContainerWidth } from '../../behaviors/useContainerWidth.ts';
import { clampHeight, NAMESPACE, PROTOCOL_VERSION } from '../../protocol/messages.ts';
import { SANDBOX } from './embedCode.ts';

interface PreviewWidth {
  /** px */
  readonly px: number;
  /** what width it is, and how high the embed is in it */
  readonly label: string;
  /** told the px that the embed asks for */
  readonly onHeight: (height: number) => void;
}

export interface CodePreviewProps {
  /** of the embed, as in the code */
  readonly address: string;
  readonly name: string;
  readonly height: 'auto' | 'fit' | number;
  /** the columns that it is shown in, side by side */
  readonly widths: readonly PreviewWidth[];
}

/** px before the embed has said its height, and of an embed that scrolls inside */
const START = 480;
const GAP = 16;

/** The embed itself, framed as in an article and as on a phone, both as small as it takes to see them side by side. */
export function CodePreview({ address, name, height, widths }: CodePreviewProps) {
  const root = useRef<HTMLDivElement>(null);
  const available = useContainerWidth(root, 740);
  const needed = widths.reduce((sum, { px }) => sum + px + GAP, -GAP);
  const scale = Math.min(1, Math.max(0.4, available / needed));
  return (
    <div className="preview-pair" ref={root}>
      {widths.map((width) => (
        <Framed key={width.px} {...width} address={address} name={name} height={height} scale={scale} />
      ))}
    </div>
  );
}

interface FramedProps extends PreviewWidth, Omit<CodePreviewProps, 'widths'> {
  readonly scale: number;
}

/** One frame. It gets the height that it asks for, from itself only. */
function Framed({ address, name, height, px, label, onHeight, scale }: FramedProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [asked, setAsked] = useState(START);
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow) return;
      const next = readHeight(data);
      if (next === null) return;
      setAsked(next);
      onHeight(next);
    };
    addEventListener('message', onMessage);
    return () => removeEventListener('message', onMessage);
  }, [onHeight]);
  const high = height === 'auto' ? asked : height === 'fit' ? START : height;
  return (
    <figure className="preview-frame">
      <div style={{ inlineSize: px * scale, blockSize: high * scale }}>
        <iframe
          ref={frame}
          src={address}
          title={`${name} (${label})`}
          width={px}
          height={high}
          sandbox={SANDBOX}
          style={{ transform: `scale(${scale})` }}
        />
      </div>
      <figcaption>{label}</figcaption>
    </figure>
  );
}

function readHeight(message: unknown): number | null {
  if (typeof message !== 'object' || message === null || !('source' in message)) return null;
  if (message.source !== NAMESPACE || !('v' in message) || message.v !== PROTOCOL_VERSION) return null;
  if (!('type' in message) || message.type !== 'resize' || !('data' in message)) return null;
  const { data } = message;
  return typeof data === 'object' && data !== null && 'height' in data ? clampHeight(data.height) : null;
}
