/** The document beside the releases that says what an index holds; no slug begins so. */
export const stateDocumentId = '_state';

export interface StateDocument {
  id: string;
  /** The digest of the releases. */
  state: string;
  /** When a site last said that it keeps this index, ISO 8601. */
  keptAt: string;
}

/** What an index says of itself. */
export interface IndexState {
  /** The digest of its releases, as the last complete sync left it; null where there was none. */
  digest: string | null;
  /** Releases. */
  documents: number;
}

/** Judges what an index says of itself: null where it may be read from, else why not. */
export type JudgeState = (state: IndexState) => string | null;
