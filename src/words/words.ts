/** Every sentence that a person reads, by its key in `en/`: `words.frame_skip_label()`. */
export * from './generated/en/index.ts';
