/**
 * A search box whose text lives in the address. The address follows a moment behind the keys, so while the box has the
 * focus its own text counts.
 */
export declare function FindBox(props: {
    label: string;
    text: string;
    find: (text: string) => void;
}): import("react").JSX.Element;
