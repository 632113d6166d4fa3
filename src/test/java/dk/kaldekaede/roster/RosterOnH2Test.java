package dk.kaldekaede.roster;

class RosterOnH2Test extends RosterContract {}
