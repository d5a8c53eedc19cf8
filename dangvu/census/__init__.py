"""The census: the whole roll of one day in columns, and what is counted from it.

Words: a *frame* holds a row for every member and candidate of a day, in the order of the tree; its
*seal* is the last number of the trail that it knows. A frame is made out of the records, is dropped
and made anew, and is never what a decision rests on: a page that shows people judges them again.
"""
