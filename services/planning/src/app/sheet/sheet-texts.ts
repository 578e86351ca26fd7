// SPDX-License-Identifier: AGPL-3.0-or-later
import { problems } from '@essaim/contracts';
import type { FaultText } from '@essaim/csv';
import { sheetFaults } from '../../domain/sheet/sheet-faults.ts';

/** Sentences of a file of tasks: its own, and those of what a task refuses. */
export const sheetTexts: Readonly<Record<string, FaultText>> = { ...problems, ...sheetFaults };
