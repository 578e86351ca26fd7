// SPDX-License-Identifier: AGPL-3.0-or-later
import type { WaveGateEvent } from './decide-wave-gate.ts';
import { type WaveGate, newWaveGate } from './wave-gate.ts';

/** The wave gate after an event. */
export const evolveWaveGate = (waveGate: WaveGate, event: WaveGateEvent): WaveGate => {
  const act = { at: event.at, by: event.by, message: event.message };
  switch (event.type) {
    case 'wave-gate.readied':
      return { ...waveGate, state: 'ready', since: event.at };
    case 'wave-gate.closed-again':
      return newWaveGate(event.at);
    case 'wave-gate.opened':
      return {
        ...waveGate,
        state: 'opened',
        since: event.at,
        opened: act,
        openedOn: event.on,
        refusal: null,
      };
    default:
      return { ...waveGate, state: 'refused', since: event.at, refusal: act };
  }
};
