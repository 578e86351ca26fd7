// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, planning } from './clients.ts';

type Ref = { id: string; revision: number };

const header = ({ revision }: Ref) => ({ 'If-Match': `"${revision}"` });
const at = (gate: Ref) => ({ path: { gateId: gate.id }, header: header(gate) });
const atWave = (gate: Ref) => ({ path: { waveGateId: gate.id }, header: header(gate) });
const said = (message: string | undefined) => (message === undefined ? {} : { message });

/** Every one throws ProblemError when the service refuses. */
export const declareGate = (gate: Ref, message?: string) =>
  body(planning.POST('/gates/{gateId}/declare', { params: at(gate), body: said(message) }));

export const acceptGate = (gate: Ref, message?: string) =>
  body(planning.POST('/gates/{gateId}/accept', { params: at(gate), body: said(message) }));

export const refuseGate = (gate: Ref, message: string) =>
  body(planning.POST('/gates/{gateId}/refuse', { params: at(gate), body: { message } }));

export const takeBackGate = (gate: Ref, message: string) =>
  body(planning.POST('/gates/{gateId}/take-back', { params: at(gate), body: { message } }));

export const openGate = (gate: Ref, message?: string) =>
  body(planning.POST('/gates/{gateId}/open', { params: at(gate), body: said(message) }));

export const openWaveGate = (gate: Ref) =>
  body(planning.POST('/wave-gates/{waveGateId}/open', { params: atWave(gate), body: {} }));

export const refuseWaveGate = (gate: Ref, message: string) =>
  body(
    planning.POST('/wave-gates/{waveGateId}/refuse', { params: atWave(gate), body: { message } }),
  );
