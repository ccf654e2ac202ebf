import { useEffect, useRef, useState } from 'react';
import { clampHeight, NAMESPACE, PROTOCOL_VERSION } from '../../protocol/messages.ts';
import { SANDBOX } from './embedCode.ts';

export interface CodePreviewProps {
  /** of the embed, as in the code */
  readonly address: string;
  readonly name: string;
  readonly height: 'auto' | 'fit' | number;
  /** told the px that the embed asks for */
  readonly onHeight: (height: number) => void;
}

/** px before the embed has said its height, and of an embed that scrolls inside */
const START = 480;

/** The embed itself, framed as in an article. It gets the height that it asks for, from itself only. */
export function CodePreview({ address, name, height, onHeight }: CodePreviewProps) {
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
  return (
    <iframe
      ref={frame}
      src={address}
      title={name}
      height={height === 'auto' ? asked : height === 'fit' ? START : height}
      sandbox={SANDBOX}
    />
  );
}

function readHeight(message: unknown): number | null {
  if (typeof message !== 'object' || message === null || !('source' in message)) return null;
  if (message.source !== NAMESPACE || !('v' in message) || message.v !== PROTOCOL_VERSION) return null;
  if (!('type' in message) || message.type !== 'resize' || !('data' in message)) return null;
  const { data } = message;
  return typeof data === 'object' && data !== null && 'height' in data ? clampHeight(data.height) : null;
}
