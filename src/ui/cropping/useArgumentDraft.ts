import { useState, type KeyboardEvent } from 'react';
import { CroppingError } from '../../crop/croppingError.ts';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import { sameMargins, type Cropping } from '../../crop/pairs.ts';

/** What has been typed as a cropping argument and not applied yet. */
interface Draft<LayerCropping> {
  readonly text: string;
  /** The crop at the time of typing. */
  readonly cropping: LayerCropping;
  /** Why it could not be applied. */
  readonly refusal: CroppingError | undefined;
}

/** A cropping argument while it is typed: what its text field needs, and why it was not applied. */
export interface ArgumentDraft {
  readonly refusal: CroppingError | undefined;
  readonly field: {
    readonly value: string;
    onChange(event: { readonly target: { readonly value: string } }): void;
    onKeyDown(event: KeyboardEvent): void;
    onBlur(): void;
  };
}

/**
 * Lets a person type a cropping: Enter, or leaving the field, applies it, Escape takes the crop's own text back. What
 * `read` refuses with a `CroppingError` stays in the field, and the crop stays what it was.
 */
export function useArgumentDraft<LayerCropping extends Cropping>(
  cropping: LayerCropping,
  read: (text: string) => LayerCropping,
  onApply: (cropping: LayerCropping) => void,
): ArgumentDraft {
  const [draft, setDraft] = useState<Draft<LayerCropping> | undefined>(undefined);
  // What was typed for one crop says nothing about another that a drag has made since.
  const current = draft && sameMargins(draft.cropping, cropping) ? draft : undefined;

  const apply = (): void => {
    if (!current) return;
    const result = readOrRefuse(read, current.text);
    if (result instanceof CroppingError) {
      setDraft({ ...current, refusal: result });
    } else {
      setDraft(undefined);
      onApply(result);
    }
  };

  return {
    refusal: current?.refusal,
    field: {
      value: current?.text ?? formatCropping(cropping),
      onChange: ({ target }) => setDraft({ text: target.value, cropping, refusal: undefined }),
      onKeyDown: ({ key }) => {
        if (key === 'Enter') apply();
        if (key === 'Escape') setDraft(undefined);
      },
      onBlur: apply,
    },
  };
}

/** The cropping that `text` means, or why it is refused. */
function readOrRefuse<LayerCropping>(
  read: (text: string) => LayerCropping,
  text: string,
): LayerCropping | CroppingError {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof CroppingError) return error;
    throw error;
  }
}
