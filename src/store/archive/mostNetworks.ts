/** The networks of the newest runs are kept, so many of them: the largest have 1.7 MB each. */
export const MOST_NETWORKS = 24;
