/** What a type of the library is called while it is dragged. */
export const TYPE = 'application/x-twinbench-type';
