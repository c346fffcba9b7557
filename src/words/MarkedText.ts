/** A sentence with tags in it: its pieces in order, those between tags with the tag's name. `<Marked>` shows it. */
export type MarkedText<Tag extends string> = readonly (string | MarkedPiece<Tag>)[];

/** What stands between `<tag>` and `</tag>`. */
export interface MarkedPiece<Tag extends string> {
  readonly tag: Tag;
  readonly inside: MarkedText<Tag>;
}
