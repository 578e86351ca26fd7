// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import { troubleSentence } from '../activation/trouble-sentence.ts';
import type { Blocked } from './task.ts';

/** What blocks a task: the words of whoever blocked it, else why it was blocked by itself. */
export const blockText = ({ text, trouble }: Blocked, language: Language): string =>
  trouble ? troubleSentence(trouble, language) : text;
