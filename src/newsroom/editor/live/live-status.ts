/** Where the words are. `waiting`: changes made here that the server has not acknowledged. */
export interface LiveStatus {
  phase: 'opening' | 'saved' | 'saving' | 'offline' | 'refused';
  waiting: number;
  /** whether this browser keeps what is written until the server has it */
  keptHere: boolean;
  /** why the server refuses, in its words */
  reason: string;
  /** only read, by the server's decision */
  readOnly: boolean;
}

/** What is known, from which the status is told. */
export interface LiveFacts {
  connected: boolean;
  /** the server and this browser have compared what they have */
  synced: boolean;
  /** there is a text to show: from the server, or kept here */
  open: boolean;
  unacknowledged: number;
  waiting: number;
  keptHere: boolean;
  reason: string;
  readOnly: boolean;
}

/** Says `saved` of nothing that the server has not acknowledged. */
export function statusOf(facts: LiveFacts): LiveStatus {
  const { waiting, keptHere, reason, readOnly } = facts;
  return { phase: phaseOf(facts), waiting, keptHere, reason, readOnly };
}

function phaseOf({ connected, synced, open, unacknowledged, waiting, reason }: LiveFacts): LiveStatus['phase'] {
  if (reason) return 'refused';
  if (!open) return 'opening';
  if (!connected) return 'offline';
  return synced && unacknowledged === 0 && waiting === 0 ? 'saved' : 'saving';
}

/** Whether leaving now would lose words: they are neither with the server nor in this browser. */
export function wouldLose({ waiting, keptHere }: LiveStatus): boolean {
  return waiting > 0 && !keptHere;
}
