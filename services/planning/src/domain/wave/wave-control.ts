// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { InstantText } from '../act.ts';
import type { JudgedWave } from './judge-wave.ts';
import type { WaveMetric } from './wave-conditions.ts';

export type WaveControlState = 'open' | 'paused' | 'stopped';

/** The condition that paused or stopped a wave, as it stood. */
export interface WaveCause {
  readonly metric: WaveMetric;
  readonly threshold: number;
  readonly value: number;
}

/** Who paused or stopped a wave, and why. */
export interface WaveControlAct {
  readonly at: InstantText;
  /** Null when a condition did. */
  readonly by: Uuid | null;
  readonly message: string | null;
  readonly cause: WaveCause | null;
}

export interface WaveControl {
  readonly state: WaveControlState;
  /** Null while it is open. */
  readonly act: WaveControlAct | null;
  /** Error conditions that were met when the wave was last judged: each acts once, until it ends. */
  readonly tripped: readonly string[];
  readonly succeededAt: InstantText | null;
}

export type WaveCommandName = 'pause' | 'stop' | 'resume';

export type WaveControlEvent =
  | 'wave.paused'
  | 'wave.stopped'
  | 'wave.resumed'
  | 'wave.rolled-back'
  | 'wave.succeeded'
  | 'wave.success-lost';

const FROM: Readonly<Record<WaveCommandName, readonly WaveControlState[]>> = {
  pause: ['open'],
  stop: ['open', 'paused'],
  resume: ['paused', 'stopped'],
};

/** Commands that a state allows. */
export const waveCommandsIn = (state: WaveControlState): WaveCommandName[] =>
  (Object.keys(FROM) as WaveCommandName[]).filter((command) => FROM[command].includes(state));

/**
 * Decides what a person's word does to a wave.
 * @throws DomainError `wave-control-refused`
 */
export const commandWave = (
  control: WaveControl,
  command: WaveCommandName,
  { at, by, message }: { at: InstantText; by: Uuid | null; message: string },
): { readonly control: WaveControl; readonly event: WaveControlEvent } => {
  if (!FROM[command].includes(control.state)) {
    throw problem('wave-control-refused', { state: control.state });
  }
  if (command === 'resume') {
    return { control: { ...control, state: 'open', act: null }, event: 'wave.resumed' };
  }
  const act = { at, by, message, cause: null };
  return command === 'pause'
    ? { control: { ...control, state: 'paused', act }, event: 'wave.paused' }
    : { control: { ...control, state: 'stopped', act }, event: 'wave.stopped' };
};

/** A wave that was rolled back is paused, unless it was stopped; its success was not one. */
export const rolledBack = (control: WaveControl, act: WaveControlAct): WaveControl => ({
  ...control,
  state: control.state === 'stopped' ? 'stopped' : 'paused',
  act,
  succeededAt: null,
});

const keyOf = ({ metric, threshold, reaction }: JudgedWave['error'][number]): string =>
  `${metric} ${threshold} ${reaction}`;

/**
 * What the figures do to a wave by themselves. A condition acts when it becomes met: who resumes a wave
 * knows what is wrong with it, and is not stopped by the same again until it was better in between.
 */
export const settleWave = (
  control: WaveControl,
  judged: JudgedWave,
  at: InstantText,
): { readonly control: WaveControl; readonly events: readonly WaveControlEvent[] } => {
  const met = judged.error.filter((condition) => condition.met);
  const fresh = met.filter((condition) => !control.tripped.includes(keyOf(condition)));
  const stop = fresh.find(({ reaction }) => reaction === 'stop');
  const cause =
    control.state === 'stopped'
      ? undefined
      : (stop ?? (control.state === 'open' ? fresh[0] : undefined));
  const events: WaveControlEvent[] = [];
  let next: WaveControl = { ...control, tripped: met.map(keyOf) };
  if (cause) {
    const { metric, threshold, value } = cause;
    const act = { at, by: null, message: null, cause: { metric, threshold, value } };
    next = { ...next, state: cause.reaction === 'stop' ? 'stopped' : 'paused', act };
    events.push(cause.reaction === 'stop' ? 'wave.stopped' : 'wave.paused');
  }
  if (judged.isSuccess !== (control.succeededAt !== null)) {
    next = { ...next, succeededAt: judged.isSuccess ? at : null };
    events.push(judged.isSuccess ? 'wave.succeeded' : 'wave.success-lost');
  }
  return { control: next, events };
};
