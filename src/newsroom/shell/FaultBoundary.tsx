import { Component, type ErrorInfo, type ReactNode } from 'react';
import { FaultScreen } from './FaultScreen.tsx';

/** Shows what went wrong in place of a blank page. The text that was in fields is taken before React removes them. */
export class FaultBoundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error): { fault: Error } {
    return { fault };
  }

  override componentDidCatch(fault: Error, info: ErrorInfo): void {
    console.error(fault, info.componentStack);
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return <FaultScreen error={fault} reset={() => this.setState({ fault: null })} />;
  }
}
