import { useRef, useState, type ChangeEvent, type RefObject } from 'react';

/** The files of a file field as a list that can be put in order; the field always holds the same ones. */
export function useChosenFiles(): {
  input: RefObject<HTMLInputElement>;
  files: readonly File[];
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  add: (files: Iterable<File>) => void;
  move: (from: number, to: number) => void;
  remove: (index: number) => void;
  clear: () => void;
} {
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);

  function choose(chosen: readonly File[]): void {
    setFiles(chosen);
    if (!input.current) return;
    const transfer = new DataTransfer();
    for (const file of chosen) transfer.items.add(file);
    input.current.files = transfer.files;
  }

  return {
    input,
    files,
    onChange: ({ currentTarget }) => setFiles([...(currentTarget.files ?? [])]),
    add: (more) => choose([...files, ...more]),
    move(from, to) {
      const order = [...files];
      order.splice(to, 0, ...order.splice(from, 1));
      choose(order);
    },
    remove: (index) => choose(files.filter((_, at) => at !== index)),
    clear: () => choose([]),
  };
}
