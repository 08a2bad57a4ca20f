# Read by the processes, which run as the user that owns this file.
HOME=~www-data USER=www-data LOGNAME=www-data; export HOME USER LOGNAME
export REEVE_PORT_WEB='5000'
