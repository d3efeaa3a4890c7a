"""Reference knowledge that more than one stage needs: the calendar and the world's countries. Knows no stage."""
