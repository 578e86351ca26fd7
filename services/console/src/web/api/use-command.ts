// SPDX-License-Identifier: AGPL-3.0-or-later
import { useMutation, useQueryClient } from '@tanstack/react-query';

/**
 * A write that, once done, makes everything of that service be read again.
 * @param onDone what follows even if the reading takes away the component that wrote, such as to leave for
 *   another page; the callbacks of `mutate` would not be called then
 */
export function useCommand<Input, Output>(
  service: 'planning' | 'catalog' | 'identity',
  run: (input: Input) => Promise<Output>,
  onDone?: (output: Output) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (output) => {
      onDone?.(output);
      return client.invalidateQueries({ queryKey: [service] });
    },
  });
}
