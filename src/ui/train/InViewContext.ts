import { createContext } from 'react';

/** Whether what is drawn here can be seen; see `InView`. */
export const InViewContext = createContext(true);
