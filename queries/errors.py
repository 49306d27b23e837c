"""
What can go wrong between a page and its rows:

DashboardError
  NoSnapshot         no snapshot has been imported yet
  BrokenSnapshot     files of a snapshot are missing or unreadable
  UnknownSnapshot    a link names a snapshot that is no longer kept
  UnknownQuery       no .sql file has this name
  UnknownParameter   a .sql file names a $parameter that no filter provides
"""


class DashboardError(Exception):
    pass


class NoSnapshot(DashboardError):
    pass


class BrokenSnapshot(DashboardError):
    pass


class UnknownSnapshot(DashboardError):
    pass


class UnknownQuery(DashboardError):
    pass


class UnknownParameter(DashboardError):
    pass
