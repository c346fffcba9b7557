import type { ReactNode, Ref } from 'react';
import controls from './controls.module.css';

interface PressButtonProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly enabled: boolean;
  readonly main?: boolean;
  /** The id of the text that says why the button does not work now. */
  readonly reason?: string | undefined;
  readonly className?: string | undefined;
  /** The accessible name where the written word alone would not tell. */
  readonly name?: string;
  readonly onPress: () => void;
  readonly children: string;
}

/** A button that keeps the keyboard's place while it does not work: a disabled one would lose it. */
export function PressButton({
  ref,
  enabled,
  main = false,
  reason,
  className,
  name,
  onPress,
  children,
}: PressButtonProps): ReactNode {
  return (
    <button
      ref={ref}
      type="button"
      className={`${main ? controls.primary : controls.button} ${className ?? ''}`}
      aria-label={name}
      aria-disabled={!enabled}
      aria-describedby={reason}
      onClick={() => {
        if (enabled) onPress();
      }}
    >
      {children}
    </button>
  );
}
