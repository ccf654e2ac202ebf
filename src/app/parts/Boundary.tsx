import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useLanguage } from '../../store/context.ts';

export interface BoundaryProps {
  /** a sentence for the place of what failed; that a part failed and the rest goes on, unless given */
  readonly message?: string;
  /** what the part shows; once it changes, a part that failed is tried again */
  readonly subject?: unknown;
  readonly onError?: ((error: unknown) => void) | undefined;
  readonly children: ReactNode;
}

/** Keeps a fault in one part from taking the rest of the page with it. In its place stand a sentence and a button that tries again. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  constructor(props: BoundaryProps) {
    super(props);
    this.state = { failed: false };
  }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, _: ErrorInfo): void {
    this.props.onError?.(error);
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.failed && before.subject !== this.props.subject) this.again();
  }

  again(): void {
    this.setState({ failed: false });
  }

  override render(): ReactNode {
    const { message, children } = this.props;
    return this.state.failed ? <Failed message={message} onAgain={() => this.again()} /> : children;
  }
}

interface FailedProps {
  readonly message: string | undefined;
  readonly onAgain: () => void;
}

function Failed({ message, onAgain }: FailedProps) {
  const { t } = useLanguage();
  return (
    <div role="alert" className="notice part-notice">
      <p>{message ?? t('part.failed')}</p>
      <button type="button" className="quiet bordered" onClick={onAgain}>
        {t('part.again')}
      </button>
    </div>
  );
}
