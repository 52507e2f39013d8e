import type { ReactNode } from 'react';
/** The frame of a page that is one list: its name, how much of it is shown, the tools, the filters in force. */
export declare function ListPage(props: {
    title: string;
    /** "1,812 relationships", "38 of 1,812"; spoken when it changes. */
    count: string;
    find: ReactNode;
    toolbarLabel: string;
    tools: ReactNode;
    chips: ReactNode;
    children: ReactNode;
}): import("react").JSX.Element;
