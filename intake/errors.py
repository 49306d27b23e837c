"""
What can go wrong with an export. The code and the values name the sentence for the reader
(`vietnamese.intake_words`); the exception's text is for the log.

IntakeError
  FileRefused        one file cannot be used; the others are imported
  BadMapping         a mapping file says something that cannot be done; the files it names are refused
  NothingImported    no file could be used; `current` stays as it is
  UnknownSnapshot    --use names a snapshot that is not there or not whole
  ImportRunning      another import holds the lock
  NothingToBackUp    no snapshot is whole
  BrokenBackup       a file to restore from is no backup of ours, or not whole
  MiscountedRows     rows of a file do not add up: a bug, the import is given up
"""


class IntakeError(Exception):
    def __init__(self, code: str, **values: object):
        super().__init__(f"{code} {values}")
        self.code = code
        self.values = values


class FileRefused(IntakeError):
    pass


class BadMapping(IntakeError):
    pass


class NothingImported(IntakeError):
    pass


class UnknownSnapshot(IntakeError):
    pass


class ImportRunning(IntakeError):
    pass


class NothingToBackUp(IntakeError):
    pass


class BrokenBackup(IntakeError):
    pass


class MiscountedRows(IntakeError):
    pass


class NotAlike(Exception):
    """Files read together that must be read one by one: what holds for one of them need not for the others."""
