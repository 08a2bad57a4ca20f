# Read by the processes, which run as the user that owns this file.
HOME=~{{user}} USER={{user}} LOGNAME={{user}}; export HOME USER LOGNAME
{{variable}}
