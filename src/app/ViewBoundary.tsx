import { Component, type ReactNode } from 'react';

export interface ViewBoundaryProps {
  readonly message: string;
  readonly children: ReactNode;
}

/** Keeps a fault in one view from taking the others and the table with it. */
export class ViewBoundary extends Component<ViewBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? (
      <p role="alert" className="notice">
        {this.props.message}
      </p>
    ) : (
      this.props.children
    );
  }
}
