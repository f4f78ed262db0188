"""Import of tables: choose a file, look at every row, record them all as one entry."""

from ccm_machinery.admin.bulkimport.recording import looking_through, progress
from ccm_machinery.admin.bulkimport.uploading import table_to_fill, uploading

__all__ = ["looking_through", "progress", "table_to_fill", "uploading"]
