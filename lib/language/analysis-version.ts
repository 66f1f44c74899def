/**
 * Stands for everything in this folder that decides which words and stems a text has. An index carries it, and is made anew where it
 * differs. The test beside it fails when a change here alters the analysis: raise the number then, and give the test its new print.
 */
export const analysisVersion = '1';
