"""Reads an office's list of people (xlsx, xls, ods, csv) into people, doubts and refusals."""
