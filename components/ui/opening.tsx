import type { ReactNode } from 'react';

export interface OpeningProps {
  /** What kind of thing this is; it stands in the margin. */
  kind?: ReactNode;
  title: string;
  lead?: ReactNode;
  /** Facts that stand in the margin, below the kind. */
  children?: ReactNode;
}

/** The strong line, the title and the sentence that a page opens with. */
export function Opening({ kind, title, lead, children }: OpeningProps): ReactNode {
  return (
    <header className="opening">
      {kind && <p className="kind">{kind}</p>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </header>
  );
}
