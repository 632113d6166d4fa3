/** What a decision table is, apart from any engine, database or page: its columns and rows, as DMN and as a spreadsheet. */
package dk.kaldekaede.rules.table;
