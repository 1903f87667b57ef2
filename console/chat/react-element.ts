/** What Web Chat's own React draws. */
export type Drawn = object | string | false | null | undefined;

/**
 * An element for the React inside the Web Chat bundle, which the bundle keeps to itself and which is another version
 * than the desk's. This is the form that compilers inline elements to (Babel's `react-inline-elements`); keep it to
 * plain tags without refs and state.
 */
export function drawn(tag: string, props: Record<string, unknown>, ...children: Drawn[]): Drawn {
  return {
    $$typeof: Symbol.for('react.element'),
    type: tag,
    key: props.key ?? null,
    ref: null,
    // An `img` may not even have an empty list of them.
    props: children.length === 0 ? props : { ...props, children: children.length === 1 ? children[0] : children },
    _owner: null,
    _store: { validated: true },
  };
}
