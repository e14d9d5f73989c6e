/** What an issue keeps of its schedule when there is none. */
export const UNSCHEDULED = { publishAt: null, scheduledBy: null, scheduledContent: null } as const
