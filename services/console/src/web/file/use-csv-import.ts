// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Identity } from '../api/schemas.ts';
import { useCommand } from '../api/use-command.ts';
import { useRequest } from '../api/use-request.ts';

type Report = Identity['ImportReport'];
type Run = (csv: string, how: { dryRun: true } | { partial: true }) => Promise<Report>;

/** A CSV file that identity reads as soon as it is chosen, and of which the good lines are then sent. */
export function useCsvImport(run: Run) {
  const read = useRequest({
    mutationFn: async (file: File) => {
      const csv = await file.text();
      return { csv, report: await run(csv, { dryRun: true }) };
    },
  });
  const send = useCommand('identity', (csv: string) => run(csv, { partial: true }));
  return {
    /** What sending would do; absent before a file was read and once it was sent. */
    read: send.isSuccess ? undefined : read.data?.report,
    /** What was done. */
    sent: send.data,
    error: read.error ?? send.error,
    isReading: read.isPending,
    isSending: send.isPending,
    choose: (file: File) => {
      send.reset();
      read.mutate(file);
    },
    send: () => {
      if (read.data !== undefined) send.mutate(read.data.csv);
    },
  };
}
